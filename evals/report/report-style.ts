/** The style of the report: it prints, and reads in light and dark. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1a1a1a, #e8e8e8); --soft: light-dark(#ddd, #444); --band: light-dark(#9ec5e8, #3d6a94); --mark: light-dark(#0b4a7f, #9fd0ff); }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; margin-top: 3rem; border-bottom: 1px solid var(--soft); } h4 { margin: 1rem 0 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
th, td { text-align: start; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--soft); vertical-align: top; font-weight: normal; overflow-wrap: anywhere; }
thead th { font-size: .85rem; }
td { font-variant-numeric: tabular-nums; }
.configuration { color: color-mix(in srgb, var(--ink) 75%, transparent); }
summary { cursor: pointer; margin: .5rem 0; }
svg .line { fill: var(--soft); } svg .band { fill: var(--band); } svg .mark { fill: var(--mark); }
svg .frame { fill: none; stroke: var(--soft); } polyline { fill: none; stroke-width: 2; }
figure { margin: 1rem 0; } figure svg { width: 100%; height: auto; } .key { border-bottom: 3px solid; margin-inline-end: .75rem; }
.series-0 { stroke: #0b6bb5; border-color: #0b6bb5; } .series-1 { stroke: #c2571a; border-color: #c2571a; }
.series-2 { stroke: #2e8b57; border-color: #2e8b57; } .series-3 { stroke: #8a4fbe; border-color: #8a4fbe; }
@media print { body { font-size: 11px; max-width: none; } details > * { display: block; } details::details-content { content-visibility: visible; block-size: auto; } nav { display: none; } tr { break-inside: avoid; } }
`;
