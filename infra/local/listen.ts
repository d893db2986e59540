import type { Server as HttpServer } from 'node:http';
import type { Server } from 'node:net';

/** Listens on 127.0.0.1 and tells the port; 0 takes a free one. @throws EADDRINUSE when it is taken. */
export function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Listens on 127.0.0.1 at a port if it is free, and else at any. */
export function listenRather(server: Server, port: number): Promise<number> {
  return listen(server, port).catch(() => listen(server));
}

/** Stops listening; connections that are still open are cut. */
export function closeServer(server: Server | HttpServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
