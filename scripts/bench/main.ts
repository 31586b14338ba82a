import { print } from './print';

/** Those that measure one running server. */
const SERVED = ['scripts', 'pages', 'vitals', 'typing', 'departments'];

/** Runs the wanted parts one after the other, so that they do not disturb each other's figures. */
export async function runBench(parts: readonly string[]): Promise<void> {
  if (parts.includes('scoring')) {
    const { benchScoring } = await import('./scoring');
    print(benchScoring());
  }
  if (parts.includes('national')) {
    const { benchNational } = await import('./national');
    print(await benchNational());
  }
  if (parts.includes('upload')) {
    const { benchUpload } = await import('./upload');
    print(await benchUpload());
  }
  if (parts.includes('dashboard')) {
    const { benchDashboard } = await import('./dashboard');
    await benchDashboard(print);
  }
  if (SERVED.some((part) => parts.includes(part))) await runServed(parts);
}

async function runServed(parts: readonly string[]): Promise<void> {
  const { withBenchServer } = await import('./server');
  await withBenchServer(async (server) => {
    if (parts.includes('scripts')) {
      const { benchScripts } = await import('./page-scripts');
      await benchScripts(server, print);
    }
    if (parts.includes('pages')) {
      const { benchPages } = await import('./page-latency');
      await benchPages(server, print);
    }
    if (parts.includes('vitals')) {
      const { benchVitals } = await import('./vitals');
      await benchVitals(server, print);
    }
    if (parts.includes('typing')) {
      const { benchTyping } = await import('./typing');
      await benchTyping(server, print);
    }
    if (parts.includes('departments')) {
      const { benchDepartments } = await import('./departments');
      print(await benchDepartments(server));
    }
  });
}
