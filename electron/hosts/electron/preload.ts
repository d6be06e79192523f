import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld(
  'regulars',
  Object.freeze({
    call: (path: string, input: unknown, callId?: string): Promise<unknown> =>
      ipcRenderer.invoke('call', { path, input, callId }),
    subscribe(listener: (event: unknown) => void): () => void {
      const heard = (_event: unknown, event: unknown): void => listener(event);
      ipcRenderer.on('event', heard);
      return () => void ipcRenderer.off('event', heard);
    },
    host: (op: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('host', { op, input }),
  }),
);
