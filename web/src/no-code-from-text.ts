import { config } from 'zod';

// Else zod tries whether it may make code from text, which the page's policy forbids and the browser reports. Imported
// before everything that builds a schema.
config({ jitless: true });
