// Browser tests of what a reader is promised. They need the built folder and nothing else:
//   npm ci && npx playwright test
// DIST names another built folder, CHROMIUM another browser.
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const dist = process.env.DIST ?? '../../dist';
const port = process.env.PORT ?? 4173;
const origin = `http://127.0.0.1:${port}`;
const installed = '/usr/bin/chromium';

export default defineConfig({
  testDir: '.',
  workers: 2,
  fullyParallel: true,
  // axe looks at some 4,000 elements in the longest view, which takes a while on two busy cores.
  timeout: 90_000,
  // Two busy cores are the rule: a page may take seconds to do what takes it a moment on an idle machine.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 0,
  reporter: process.env.CI ? 'list' : 'line',
  webServer: {
    command: `node server.mjs "${dist}" ${port}`,
    // Made by the server itself, so an empty or broken build fails in the tests and not in the wait for the server.
    url: `${origin}/frame.html`,
    reuseExistingServer: false,
  },
  use: {
    baseURL: origin,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    // The worker fetches and hashes the whole build in every page; the tests that are about it let it in.
    serviceWorkers: 'block',
    // A window of its own for each test costs more than most tests: storage is emptied in between, and `newReader` opens another.
    reuseContext: true,
    colorScheme: 'light',
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? (existsSync(installed) ? installed : undefined),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
