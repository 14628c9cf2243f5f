export function bundleStore(): Promise<{ readonly path: string; readonly dispose: () => Promise<void> }>;
