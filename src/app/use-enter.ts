import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { queryKeys } from '../client/queries/keys.ts';
import { startSession } from '../client/queries/session.ts';
import { placeInApp } from './place-in-app.ts';

type Credentials = { readonly username: string; readonly password: string };

/** Starts a session and goes where the person wanted to go. */
export function useEnter(next: string | undefined) {
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (credentials: Credentials) => startSession(credentials),
    onSuccess: (session) => {
      // Nothing that another account has seen may stay.
      queryClient.clear();
      queryClient.setQueryData(queryKeys.session, session);
      router.history.push(placeInApp(next));
    },
  });
}
