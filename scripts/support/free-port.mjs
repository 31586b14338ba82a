import net from 'node:net';
import { Problem } from './problem.mjs';

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: taken } = server.address();
      server.close(() => resolve(taken));
    });
  });
}

/** A port nobody listens on right now, chosen by the system. */
export const freePort = () => listen(0, '127.0.0.1');

/** Whether a server could listen on this port, on all addresses (IPv6 may be switched off) and on loopback. */
export async function isPortFree(port) {
  for (const host of ['0.0.0.0', '::', '127.0.0.1']) {
    try {
      await listen(port, host);
    } catch (error) {
      if (error.code !== 'EAFNOSUPPORT' && error.code !== 'EADDRNOTAVAIL') return false;
    }
  }
  return true;
}

/** The first free port from `first` upwards. */
export async function nextFreePort(first) {
  for (let port = first; port < first + 100 && port < 65536; port += 1) {
    if (await isPortFree(port)) return port;
  }
  throw new Problem(`从 ${first} 起的 100 个端口都被占用，请用环境变量 PORT 另指定一个端口。`);
}
