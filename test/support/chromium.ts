import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a browser is on PATH; the tests that need it are skipped by name when it is not. */
export const hasChromium = spawnSync('chromium', ['--version']).status === 0;

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Runs the browser on a page in a folder of its own, which is thrown away. */
function browse<T>(html: string, work: (folder: string, call: (...more: string[]) => string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-paper-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(page, html);
    const call = (...more: string[]) =>
      execFileSync(
        'chromium',
        [...flags, `--user-data-dir=${join(folder, 'profile')}`, ...more, `file://${page}`],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
      );
    return work(folder, call);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** How many sheets a page prints on. */
export function sheetsOf(html: string, paper: 'A4' | 'Letter'): number {
  const sized = html.replace('@page {', `@page { size: ${paper};`);
  if (sized === html) throw new Error('The page sets no @page, so its paper cannot be chosen.');
  return browse(sized, (folder, call) => {
    const pdf = join(folder, 'page.pdf');
    call('--no-pdf-header-footer', `--print-to-pdf=${pdf}`);
    return readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page(?![s\w])/g)?.length ?? 0;
  });
}

/** What a script finds in a page, as JSON. */
export function foundIn(html: string, script: string): unknown {
  const asked = `${html}<pre id="found"></pre><script>document.querySelector('#found').textContent = JSON.stringify((() => { ${script} })());</script>`;
  const dumped = browse(asked, (_, call) => call('--dump-dom'));
  const found = /<pre id="found">(.*?)<\/pre>/s.exec(dumped)?.[1] ?? 'null';
  return JSON.parse(found.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}
