import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));

/** The pdfjs that react-pdf was built for. pdf-parse brings another one, which draws no page when the two are mixed. */
function pdfjsOfReactPdf(): string {
  const reactPdf = createRequire(import.meta.url).resolve('react-pdf');
  return dirname(createRequire(reactPdf).resolve('pdfjs-dist/package.json'));
}

/** Puts beside the page what pdfjs loads only for some documents: character maps, standard fonts, image decoders. */
function pdfjsResources(): Plugin {
  return {
    name: 'pdfjs-resources',
    apply: 'build',
    closeBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
        cpSync(join(pdfjsOfReactPdf(), folder), join(here, 'dist', 'pdfjs', folder), { recursive: true });
      }
    },
  };
}

export default defineConfig({
  root: here,
  plugins: [react(), tailwind(), pdfjsResources()],
  resolve: { alias: { 'pdfjs-dist': pdfjsOfReactPdf() } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // What Tailwind 4 needs; newer CSS is rewritten for these.
    cssTarget: ['chrome111', 'firefox128', 'safari16.4'],
    // The Content-Security-Policy allows no `data:` address for scripts, so that nothing is inlined.
    assetsInlineLimit: 0,
    // The worker of the PDF reader is one large file that is loaded when a page is opened.
    chunkSizeWarningLimit: 1500,
  },
  server: {
    proxy: Object.fromEntries(['/api', '/documents', '/p/', '/readyz'].map((path) => [path, 'http://localhost:3000'])),
  },
});
