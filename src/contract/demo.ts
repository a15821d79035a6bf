import { z } from 'zod';
import { defineRoute, holding } from './route.ts';

export const deleteDemoRoute = defineRoute({
  id: 'deleteDemo',
  method: 'post',
  path: '/api/demo/delete',
  summary:
    'Delete the demonstration with its accounts and sessions; answers where the first admin of a real district comes in.',
  access: holding('demo.delete'),
  body: z.object({
    /** The name of the district as it stands, in proof of knowing what is deleted. */
    districtName: z.string(),
  }),
  response: {
    kind: 'json',
    schema: z.object({
      /** Path of the set-up page with a one-time token. */
      setUpPath: z.string(),
    }),
  },
});
