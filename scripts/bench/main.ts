import { print } from './print';

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
  if (['pages', 'scripts', 'typing', 'departments'].some((part) => parts.includes(part))) {
    const { withBenchServer } = await import('./server');
    await withBenchServer(async (server) => {
      const { benchScripts } = await import('./page-scripts');
      const { benchPages } = await import('./page-latency');
      if (parts.includes('scripts')) await benchScripts(server, print);
      if (parts.includes('pages')) await benchPages(server, print);
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
}
