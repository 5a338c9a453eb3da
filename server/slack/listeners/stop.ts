import type { App } from '@slack/bolt';
import type { SlackParts } from '../slack-parts.ts';

/**
 * The person pressed stop: the work on that thread ends, in whatever process it is done, and the reply says so. Slack
 * sends the event under its old name too while it changes it.
 */
export function listenForStop(app: App, { running, store, now }: SlackParts): void {
  for (const name of ['agent_session_stopped', 'message_stream_stopped']) {
    app.event(name, async ({ event, context }) => {
      const { channel, thread_ts: thread } = event as { channel?: string; thread_ts?: string };
      if (!channel || !thread) return;
      const place = { team: context.teamId ?? '', channel, thread };
      store.stop(place, now());
      running.stop(place);
    });
  }
}
