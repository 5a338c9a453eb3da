import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from 'pino';

/** Slack's kit logs into ours; what it calls info is detail here. */
export function slackLogger(log: Logger): SlackLogger {
  return {
    debug: (...said: unknown[]) => log.trace({ said }, 'slack'),
    info: (...said: unknown[]) => log.debug({ said }, 'slack'),
    warn: (...said: unknown[]) => log.warn({ said }, 'slack'),
    error: (...said: unknown[]) => log.error({ said }, 'slack'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
