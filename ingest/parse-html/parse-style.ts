import type { LineRole } from '../read-document.ts';

/** Each role with its colour and what it is called. */
export const roles: Record<LineRole, { colour: string; name: string }> = {
  provision: { colour: '#1f6feb', name: 'provision' },
  heading: { colour: '#8250df', name: 'heading' },
  footnote: { colour: '#bf8700', name: 'footnote' },
  table: { colour: '#1a7f37', name: 'table' },
  furniture: { colour: '#6e7781', name: 'furniture of the page' },
  'front-matter': { colour: '#0a7ea4', name: 'front matter' },
  'back-matter': { colour: '#9a4d0a', name: 'back matter' },
};

/** The style sheet of the page, with a rule for the colour of each role. */
export const parseStyle = `
:root { color-scheme: light; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 0; padding: 1rem 1.5rem 4rem; background: #f6f7f9; color: #1c2128; }
header, section { max-width: 1500px; margin: 0 auto 1.5rem; }
h1 { font-size: 1.25rem; margin: 0 0 .5rem; }
h2 { font-size: .95rem; margin: 0 0 .5rem; color: #57606a; }
ul { margin: .25rem 0; padding-left: 1.2rem; }
.legend span { display: inline-block; margin: 0 .8rem .3rem 0; padding-left: .5rem; border-left: 4px solid var(--role); }
.pair { display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); gap: 1.25rem; align-items: start; }
.sheet { position: relative; background: #fff; border: 1px solid #d0d7de; overflow: hidden; }
.sheet img { display: block; width: 100%; }
.sheet i { position: absolute; box-shadow: -4px 0 0 var(--role); background: color-mix(in srgb, var(--role) 13%, transparent); }
.sheet b { position: absolute; right: .4rem; font-size: 10px; font-weight: 600; color: var(--role); }
.read p { margin: 0 0 .45rem; padding: .1rem 0 .1rem .6rem; border-left: 4px solid var(--role); white-space: pre-line; overflow-wrap: anywhere; }
.read p.furniture, .read p.front-matter, .read p.back-matter, .read p.footnote { font-size: .85rem; color: #57606a; }
.read p.heading { font-weight: 600; }
.read code { font: 600 .8rem ui-monospace, monospace; color: var(--role); margin-right: .4rem; }
.read small { display: block; color: #57606a; }
table { border-collapse: collapse; font-size: .85rem; margin: .3rem 0; }
td { border: 1px solid #d0d7de; padding: .15rem .4rem; vertical-align: top; }
${Object.entries(roles)
  .map(([role, { colour }]) => `.${role} { --role: ${colour}; }`)
  .join('\n')}
@media (max-width: 900px) { .pair { grid-template-columns: 1fr; } }
`;
