import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.QUITTANCE_SERVER ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react()],
  // The server writes a new nonce into each page it gives out; the content policy allows styles by it.
  html: { cspNonce: '__csp_nonce__' },
  build: { target: 'es2023', assetsInlineLimit: 0 },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': server, '/openapi': server },
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], setupFiles: ['src/testing/setup.ts'] },
});
