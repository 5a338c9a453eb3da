import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Protocol, protocolOf } from './scripted-protocols.ts';

/** A request as the server got it; `marks` are those of its sources, by the name of each. */
export type ModelRequest = { prompt: string; marks: Map<string, string>; sources: ScriptedSource[] };

/** A source as it stands in a prompt. */
export type ScriptedSource = { mark: string; provision: string; language: string; text: string };

/** What the server does with a request: pieces of text to stream, or something worse. */
export type Script = (request: ModelRequest) => AsyncIterable<Piece> | Iterable<Piece>;
export type Piece =
  | string
  | { toolCall: string }
  /** Says nothing more, and leaves the connection open. */
  | { silence: true }
  /** Cuts the connection. */
  | { hangUp: true }
  /** Ends as a provider does whose filter refuses to answer. */
  | { refusal: true }
  /** Something that is no part of the protocol. */
  | { raw: string }
  | { status: number; retryAfterSeconds?: number };

/** A server on loopback that speaks the protocols of OpenAI and of Anthropic, and does what its script says. */
export async function startScriptedServer(script: Script) {
  const server = createServer((request, response) => {
    respond(request, response, script).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function respond(request: IncomingMessage, response: ServerResponse, script: Script): Promise<void> {
  const protocol = protocolOf(request.url ?? '');
  let started = false;
  for await (const piece of script(await readRequest(request))) {
    if (response.destroyed) return;
    if (typeof piece === 'object' && 'status' in piece) return refuse(response, piece);
    if (!started) start(response, protocol);
    started = true;
    if (typeof piece === 'object' && 'silence' in piece) return;
    if (typeof piece === 'object' && 'hangUp' in piece) return void response.destroy();
    if (typeof piece === 'object' && 'refusal' in piece) return void response.end(protocol.end('refusal'));
    if (typeof piece === 'object' && 'raw' in piece) response.write(piece.raw);
    else response.write(typeof piece === 'string' ? protocol.text(piece) : protocol.toolCall(piece.toolCall));
  }
  if (!started) start(response, protocol);
  response.end(protocol.end('stop'));
}

function start(response: ServerResponse, protocol: Protocol): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(protocol.start());
}

function refuse(
  response: ServerResponse,
  { status, retryAfterSeconds }: { status: number; retryAfterSeconds?: number },
) {
  const retry = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  response.writeHead(status, { 'content-type': 'application/json', ...retry });
  response.end('{"type":"error","error":{"type":"api_error","message":"no"}}');
}

async function readRequest(request: IncomingMessage): Promise<ModelRequest> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const { messages } = JSON.parse(body) as { messages: { role: string; content: unknown }[] };
  const prompt = textOf(messages.find(({ role }) => role === 'user')?.content);
  const lines = prompt.split('\n').filter((line) => line.startsWith('{"mark"'));
  const sources = lines.map((line) => JSON.parse(line) as ScriptedSource);
  return { prompt, sources, marks: new Map(sources.map(({ mark, provision }) => [provision, mark])) };
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  const parts = content as { text?: string }[];
  return parts.map(({ text = '' }) => text).join('\n');
}
