import type { OutlineNode } from '#corpus/provision/instrument.ts';

/** The headings above provisions as a tree, each with what stands directly under it, in the order of the text. */
export function outlineOf(provisions: readonly { id: string; headings: readonly string[] }[]): OutlineNode[] {
  const root: OutlineNode = { heading: null, provisions: [], children: [] };
  for (const { id, headings } of provisions) nodeFor(root, headings).provisions.push(id);
  return root.provisions.length > 0
    ? [{ heading: null, provisions: root.provisions, children: [] }, ...root.children]
    : root.children;
}

/** Only the last child can be the same heading: one that comes back later is another place in the text. */
function nodeFor(node: OutlineNode, headings: readonly string[]): OutlineNode {
  const [heading, ...deeper] = headings;
  if (heading === undefined) return node;
  const last = node.children.at(-1);
  if (last?.heading === heading) return nodeFor(last, deeper);
  const next: OutlineNode = { heading, provisions: [], children: [] };
  node.children.push(next);
  return nodeFor(next, deeper);
}
