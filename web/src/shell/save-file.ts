// Some browsers read the content only after the click has returned.
const keptMs = 60_000;

/** Gives a file to the person, under a name, as the browser gives downloads. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), keptMs);
}
