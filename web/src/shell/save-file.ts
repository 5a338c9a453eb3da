/** Gives a file to the person, under a name, as the browser gives downloads. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun when the click returns; the address is not needed any more.
  URL.revokeObjectURL(address);
}
