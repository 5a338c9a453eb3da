import type { DatabaseSync } from 'node:sqlite';
import type { Installation } from '@slack/bolt';
import { openDatabase } from '../store/open-database.ts';
import type { Place, PostedAnswer, SlackStore, Turn } from './slack-store.ts';

const turnsMax = 20;
const dayMs = 24 * 60 * 60 * 1000;
// Slack repeats an event for minutes; a day leaves room for a queue that stood still.
const claimsKeptMs = dayMs;
const kept = { answersMs: 30 * dayMs, turnsMs: 30 * dayMs, stopsMs: dayMs };

const tables = `
create table if not exists slack_claims (key text primary key, at integer not null) strict;
create index if not exists slack_claims_by_time on slack_claims (at);
create table if not exists slack_turns (place text not null, role text not null, content text not null, at integer not null) strict;
create index if not exists slack_turns_by_place on slack_turns (place, at);
create index if not exists slack_turns_by_time on slack_turns (at);
create table if not exists slack_answers (id text primary key, team text not null, user text not null, posted text not null, at integer not null) strict;
create index if not exists slack_answers_by_user on slack_answers (team, user, at);
create index if not exists slack_answers_by_time on slack_answers (at);
create table if not exists slack_stops (place text primary key, at integer not null) strict;
create table if not exists slack_installations (id text primary key, installation text not null) strict;
`;

/** What the Slack door keeps, in a file that several processes may have open; `:memory:` for one that is to forget. */
export function openSlackStore(file: string, now: () => number = Date.now): SlackStore & { close: () => void } {
  const database = openDatabase(file, tables);
  const claims = database.prepare('insert or ignore into slack_claims (key, at) values (?, ?)');
  const forgetClaims = database.prepare('delete from slack_claims where at < ?');
  const addTurn = database.prepare('insert into slack_turns (place, role, content, at) values (?, ?, ?, ?)');
  const forgetTurns = database.prepare('delete from slack_turns where at < ?');
  const turns = database.prepare(
    'select role, content from slack_turns where place = ? order by at desc, rowid desc limit ?',
  );
  const addAnswer = database.prepare(
    'insert or replace into slack_answers (id, team, user, posted, at) values (?, ?, ?, ?, ?)',
  );
  const forgetAnswers = database.prepare('delete from slack_answers where at < ?');
  const oneAnswer = database.prepare('select posted from slack_answers where id = ?');
  const recent = database.prepare(
    'select posted from slack_answers where team = ? and user = ? order by at desc, rowid desc limit ?',
  );
  const forgetStops = database.prepare('delete from slack_stops where at < ?');
  const addStop = database.prepare('insert or replace into slack_stops (place, at) values (?, ?)');
  const stopAfter = database.prepare('select 1 from slack_stops where place = ? and at >= ?');

  return {
    claim(key) {
      forgetClaims.run(now() - claimsKeptMs);
      return claims.run(key, now()).changes === 1;
    },
    remember(place, { role, content }) {
      forgetTurns.run(now() - kept.turnsMs);
      addTurn.run(nameOf(place), role, content, now());
    },
    turnsOf(place) {
      return turns
        .all(nameOf(place), turnsMax)
        .map(({ role, content }) => ({ role, content }) as Turn)
        .reverse();
    },
    keepAnswer(posted) {
      forgetAnswers.run(now() - kept.answersMs);
      addAnswer.run(posted.answer.id, posted.place.team, posted.user, JSON.stringify(posted), now());
    },
    answer(id) {
      return readPosted(oneAnswer.get(id));
    },
    recentAnswers(team, user, limit) {
      return recent.all(team, user, limit).flatMap((row) => readPosted(row) ?? []);
    },
    stop(place, at) {
      forgetStops.run(now() - kept.stopsMs);
      addStop.run(nameOf(place), at);
    },
    isStopped(place, since) {
      return stopAfter.get(nameOf(place), since) !== undefined;
    },
    installations: installationsIn(database),
    close: () => database.close(),
  };
}

function nameOf({ team, channel, thread }: Place): string {
  return [team, channel, thread].join(' ');
}

function readPosted(row: Record<string, unknown> | undefined): PostedAnswer | null {
  return row ? JSON.parse(String(row.posted)) : null;
}

function installationsIn(database: DatabaseSync): SlackStore['installations'] {
  const add = database.prepare('insert or replace into slack_installations (id, installation) values (?, ?)');
  const one = database.prepare('select installation from slack_installations where id = ?');
  const remove = database.prepare('delete from slack_installations where id = ?');
  return {
    async storeInstallation(installation) {
      const id = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id;
      if (!id) throw new Error('Slack sent an installation without a workspace. Install again from /slack/install.');
      add.run(id, JSON.stringify(installation));
    },
    async fetchInstallation({ isEnterpriseInstall, enterpriseId, teamId }) {
      const row = one.get((isEnterpriseInstall ? enterpriseId : teamId) ?? '');
      if (!row) throw new Error('Not installed in this workspace. Open /slack/install to install it.');
      return JSON.parse(String(row.installation)) as Installation;
    },
    async deleteInstallation({ isEnterpriseInstall, enterpriseId, teamId }) {
      remove.run((isEnterpriseInstall ? enterpriseId : teamId) ?? '');
    },
  };
}
