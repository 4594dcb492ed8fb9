import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Built into a folder that is called as it is served, so that a host only has to lay dist/ beside the other files. */
export default defineConfig({
  root: here('.'),
  base: '/console/',
  plugins: [react()],
  resolve: { alias: { '@zhundan/shared': here('../shared/src/index.ts') }, dedupe: ['react', 'react-dom'] },
  build: {
    outDir: here('dist/console'), emptyOutDir: true, target: 'es2022', sourcemap: false,
    // antd and what it stands on are one file; each room brings its own.
    chunkSizeWarningLimit: 1_200,
  },
});
