import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Reads everything again when a new day has begun, because "today" and "last 90 days" have moved. */
export function useNewDay(): void {
  const client = useQueryClient();
  useEffect(() => {
    let day = new Date().toDateString();
    function look(): void {
      const now = new Date().toDateString();
      if (now === day) return;
      day = now;
      void client.invalidateQueries();
    }
    const timer = setInterval(look, 60_000);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [client]);
}
