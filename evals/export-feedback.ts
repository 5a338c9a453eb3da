// `npm run feedback`: what readers said of answers, as candidates for cases, one a line. A person reviews them first.
import { ConfigError, loadConfig } from '#config';
import { openSqliteAnswerArchive } from '#server/store/sqlite-answer-archive.ts';
import { candidateOf } from './cases/candidate.ts';

try {
  const archive = openSqliteAnswerArchive(loadConfig().databaseFile);
  const candidates = (await archive.allFeedback()).map(candidateOf);
  for (const candidate of candidates) process.stdout.write(`${JSON.stringify(candidate)}\n`);
  process.stderr.write(
    `${candidates.length} candidates. Review each provision by provision before you add it to evals/cases.\n`,
  );
  await archive.close();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
