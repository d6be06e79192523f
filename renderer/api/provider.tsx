import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { isStaleAfter } from '../../electron/contract/areas.ts';
import { type Api, createClient } from './client.ts';
import { type Transport } from './transport.ts';

const ApiContext = createContext<{ readonly api: Api; readonly transport: Transport } | null>(null);

/** A cache that the back end's `changed` events keep fresh; nothing is read again by the clock, and being offline is normal. */
export function createQueryClient(): QueryClient {
  const always = { networkMode: 'always', retry: false } as const;
  return new QueryClient({
    defaultOptions: {
      queries: { ...always, staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: always,
    },
  });
}

function Freshness({ transport }: { readonly transport: Transport }) {
  const client = useQueryClient();
  useEffect(
    () =>
      transport.subscribe((event) => {
        if (event.type === 'changed') {
          void client.invalidateQueries({
            predicate: ({ queryKey }) => isStaleAfter(String(queryKey[0]), event.areas),
          });
        } else if (event.type === 'restarted') void client.invalidateQueries();
      }),
    [client, transport],
  );
  return null;
}

type ApiProviderProps = { readonly transport: Transport; readonly children: ReactNode };

/** Gives everything below it the back end behind `transport`. */
export function ApiProvider({ transport, children }: ApiProviderProps) {
  const [queries] = useState(createQueryClient);
  const [value] = useState(() => ({ api: createClient(transport), transport }));
  return (
    <QueryClientProvider client={queries}>
      <ApiContext value={value}>
        <Freshness transport={transport} />
        {children}
      </ApiContext>
    </QueryClientProvider>
  );
}

function useProvided() {
  const provided = useContext(ApiContext);
  if (!provided) throw new Error('ApiProvider is missing above this component');
  return provided;
}

/** The contract's methods, to pass to `useRead` and `useWrite`. */
export function useApi(): Api {
  return useProvided().api;
}

/** The host of this window, for files and cancelling. */
export function useTransport(): Transport {
  return useProvided().transport;
}
