import type { CallToolResult, ContentBlock } from '@modelcontextprotocol/server';
import type { Logger } from 'pino';
import type { Provision } from '#corpus/provision/provision.ts';
import { ProblemError } from '../http/problem.ts';

type Result = { words: string; structured: Record<string, unknown>; links?: readonly Provision[] };

// A client shows links one by one; whoever needs all has the structured result.
const linksMax = 20;

/** A result to read, the same as JSON for clients that know no structured content, and where its provisions open. */
export function toolResult({ words, structured, links = [] }: Result): CallToolResult {
  const content: ContentBlock[] = [
    { type: 'text', text: words },
    { type: 'text', text: JSON.stringify(structured) },
    ...links.slice(0, linksMax).map(linkTo),
  ];
  return { content, structuredContent: structured };
}

/** A result that is one JSON text and nothing beside it, as the connectors of ChatGPT expect it. */
export function jsonResult(structured: Record<string, unknown>): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(structured) }], structuredContent: structured };
}

function linkTo({ id, citation, links }: Provision): ContentBlock {
  return { type: 'resource_link', uri: links.page, name: id, title: citation.short, mimeType: 'text/html' };
}

/** Does the work of a tool. What the caller can mend is told as a result; what it can't goes to the log alone. */
export async function orToolError(log: Logger, work: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError) return toolError([error.message, nearestTo(error)].filter(Boolean).join(' '));
    log.error({ err: error }, 'a tool failed');
    return toolError('Something went wrong here. Try again; if it happens again, tell the operator when it happened.');
  }
}

function nearestTo({ nearest = [] }: ProblemError): string {
  return nearest.length > 0 ? `Nearest: ${nearest.join(', ')}.` : '';
}

function toolError(message: string): CallToolResult {
  return { content: [{ type: 'text', text: message }], isError: true };
}
