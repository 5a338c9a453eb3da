import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server got it. */
export type ModelRequest = { prompt: string; marks: Map<string, string> };

/** What the server does with a request: pieces of text to stream, or something worse. */
export type Script = (request: ModelRequest) => AsyncIterable<Piece> | Iterable<Piece>;
export type Piece =
  | string
  | { toolCall: string }
  /** Says nothing more, and leaves the connection open. */
  | { silence: true }
  | { status: number };

/** A server on loopback that speaks the protocol of OpenAI and does what its script says. */
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
  let started = false;
  for await (const piece of script(await readRequest(request))) {
    if (typeof piece === 'object' && 'status' in piece) {
      response.writeHead(piece.status, { 'content-type': 'application/json' }).end('{"error":{"message":"no"}}');
      return;
    }
    if (!started) response.writeHead(200, { 'content-type': 'text/event-stream' });
    started = true;
    if (typeof piece === 'object' && 'silence' in piece) return;
    send(response, typeof piece === 'string' ? { content: piece } : { tool_calls: [toolCall(piece.toolCall)] });
  }
  if (!started) response.writeHead(200, { 'content-type': 'text/event-stream' });
  send(response, {}, 'stop');
  response.end('data: [DONE]\n\n');
}

async function readRequest(request: IncomingMessage): Promise<ModelRequest> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const { messages } = JSON.parse(body) as { messages: { role: string; content: unknown }[] };
  const content = messages.find(({ role }) => role === 'user')?.content;
  const prompt = typeof content === 'string' ? content : JSON.stringify(content);
  const sources = prompt.split('\n').flatMap((line) => (line.startsWith('{"mark"') ? [JSON.parse(line)] : []));
  return { prompt, marks: new Map(sources.map(({ mark, provision }) => [String(provision), String(mark)])) };
}

function send(response: ServerResponse, delta: object, finish: string | null = null): void {
  const choices = [{ index: 0, delta: { role: 'assistant', ...delta }, finish_reason: finish }];
  const chunk = { id: 'one', object: 'chat.completion.chunk', created: 1, model: 'scripted', choices };
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}

function toolCall(name: string) {
  return { index: 0, id: 'call', type: 'function', function: { name, arguments: '{}' } };
}
