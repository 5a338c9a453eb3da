/** How a provider's protocol puts a stream into words on the wire. */
export type Protocol = {
  start: () => string;
  text: (text: string) => string;
  toolCall: (name: string) => string;
  end: (why: 'stop' | 'refusal') => string;
};

/** The protocol that is spoken at a path: Anthropic's at `/messages`, OpenAI's elsewhere. */
export function protocolOf(path: string): Protocol {
  return path.endsWith('/messages') ? anthropic : openai;
}

const tokens = { prompt_tokens: 7, completion_tokens: 5, total_tokens: 12 };

const openai: Protocol = {
  start: () => '',
  text: (content) => openaiChunk({ content }),
  toolCall: (name) =>
    openaiChunk({ tool_calls: [{ index: 0, id: 'call', type: 'function', function: { name, arguments: '{}' } }] }),
  end: (why) => `${openaiChunk({}, why === 'stop' ? 'stop' : 'content_filter')}data: [DONE]\n\n`,
};

function openaiChunk(delta: object, finish: string | null = null): string {
  const choices = [{ index: 0, delta: { role: 'assistant', ...delta }, finish_reason: finish }];
  const usage = finish ? { usage: tokens } : {};
  const chunk = { id: 'one', object: 'chat.completion.chunk', created: 1, model: 'scripted', choices, ...usage };
  return `data: ${JSON.stringify(chunk)}\n\n`;
}

const anthropic: Protocol = {
  start: () => {
    const message = { id: 'one', type: 'message', role: 'assistant', model: 'scripted', content: [] };
    const usage = { input_tokens: tokens.prompt_tokens, output_tokens: 0 };
    return (
      anthropicEvent('message_start', { message: { ...message, stop_reason: null, stop_sequence: null, usage } }) +
      anthropicEvent('content_block_start', { index: 0, content_block: { type: 'text', text: '' } })
    );
  },
  text: (text) => anthropicEvent('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
  toolCall: (name) =>
    anthropicEvent('content_block_start', {
      index: 1,
      content_block: { type: 'tool_use', id: 'call', name, input: {} },
    }) + anthropicEvent('content_block_stop', { index: 1 }),
  end: (why) =>
    anthropicEvent('content_block_stop', { index: 0 }) +
    anthropicEvent('message_delta', {
      delta: { stop_reason: why === 'stop' ? 'end_turn' : 'refusal', stop_sequence: null },
      usage: { output_tokens: tokens.completion_tokens },
    }) +
    anthropicEvent('message_stop', {}),
};

function anthropicEvent(type: string, data: object): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
}
