import type { App } from '@slack/bolt';
import { homeBlocks } from '../blocks/home-blocks.ts';
import { slackMessagesIn } from '../messages/messages.ts';
import type { SlackParts } from '../slack-parts.ts';

const recentMax = 10;

/** App Home says what is at hand and what was asked last; the messages tab suggests what to ask. */
export function listenForHome(app: App, { library, store, publicUrl }: SlackParts): void {
  app.event('app_home_opened', async ({ event, context, client }) => {
    const recent = store.recentAnswers(context.teamId ?? '', event.user, recentMax);
    // Slack says no language here; what was asked last does.
    const lang = recent[0]?.answer.lang ?? 'en';
    const words = slackMessagesIn(lang);
    if (event.tab === 'home') {
      const blocks = homeBlocks({ instruments: await library.instruments(lang), recent, words, publicUrl });
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
      return;
    }
    const { title, ...prompts } = words.prompts;
    const suggested = Object.values(prompts).map((message) => ({ title: message, message }));
    await client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, title, prompts: suggested });
  });
}
