import { expect, test } from 'vitest';
import { ConfigError, loadConfig } from './config.ts';

test('every setting has a default, and an empty variable is as one that is not set', () => {
  expect(loadConfig({ CORPUS_MIRROR: ' ', MODEL: '' })).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    corpusMirror: undefined,
    model: undefined,
  });
});

test('absolute links are built from PUBLIC_URL, without a slash at its end', () => {
  expect(loadConfig({ PUBLIC_URL: 'https://standards.example/' }).publicUrl).toBe('https://standards.example');
});

test('a setting that can not be used is refused with its name', () => {
  expect(() => loadConfig({ PORT: 'abc' })).toThrow(ConfigError);
  expect(() => loadConfig({ PORT: 'abc' })).toThrow(/PORT/);
});

test('a public address that is no address is refused before anything starts', () => {
  expect(() => loadConfig({ PUBLIC_URL: 'standards.example' })).toThrow(/PUBLIC_URL/);
});

test('what is kept lies in an SQLite file below the data, or where DATABASE_URL says; another database is refused', () => {
  expect(loadConfig({ DATA_DIR: '/data' }).databaseFile).toBe('/data/store.sqlite');
  expect(loadConfig({ DATABASE_URL: 'file:/kept/a.sqlite' }).databaseFile).toBe('/kept/a.sqlite');
  expect(() => loadConfig({ DATABASE_URL: 'postgres://host/db' })).toThrow(/DATABASE_URL/);
});
