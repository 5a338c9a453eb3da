import { lockIngest } from './ingest-lock.ts';

const lock = lockIngest(process.argv[2] ?? '');
process.send?.('locked');
setInterval(() => lock, 1000);
