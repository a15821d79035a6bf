import {
  assignHazardRoute,
  closeHazardRoute,
  getHazard,
  getHazardColumns,
  hazardColumnsMediaType,
  listHazards,
  rectifyHazardRoute,
  relapseHazardRoute,
  returnHazardRoute,
  startRectificationRoute,
} from '../../contract/hazards.ts';
import { assignHazard } from '../../domain/hazard/assign-hazard.ts';
import { closeHazard } from '../../domain/hazard/close-hazard.ts';
import { rectifyHazard } from '../../domain/hazard/rectify-hazard.ts';
import { relapseHazard } from '../../domain/hazard/relapse-hazard.ts';
import { returnHazard } from '../../domain/hazard/return-hazard.ts';
import { startRectification } from '../../domain/hazard/start-rectification.ts';
import type { Bind } from '../bind-route.ts';
import { answerBytes } from '../bytes.ts';
import type { Deps } from '../deps.ts';
import { refused } from '../problem-error.ts';
import { readDataVersion } from '../store/districts.ts';
import { encodeHazardColumns } from '../store/hazard-columns.ts';
import { changeHazard, findHazard, pageHazards } from '../store/hazards.ts';
import { unitExists } from '../store/units.ts';

export function bindHazards(bind: Bind, { store }: Deps): void {
  bind(listHazards, ({ actor, query }) => pageHazards(store, actor, query));
  bind(getHazardColumns, async ({ actor, request }) =>
    answerBytes(request, {
      mediaType: hazardColumnsMediaType,
      version: await readDataVersion(store, actor),
      encode: () => encodeHazardColumns(store, actor),
    }),
  );
  bind(getHazard, ({ actor, params }) => findHazard(store, actor, params.id));
  bind(assignHazardRoute, async ({ actor, params, body }) => {
    if (!(await unitExists(store, actor, body.unit))) throw refused('unknown_unit');
    return changeHazard(store, actor, {
      verb: 'assign',
      action: 'hazard.assign',
      id: params.id,
      apply: (hazard) => assignHazard(hazard, body),
    });
  });
  bind(startRectificationRoute, ({ actor, params }) =>
    changeHazard(store, actor, {
      verb: 'start',
      action: 'hazard.rectify',
      id: params.id,
      apply: startRectification,
    }),
  );
  bind(rectifyHazardRoute, ({ actor, params, body }) =>
    changeHazard(store, actor, {
      verb: 'rectify',
      action: 'hazard.rectify',
      id: params.id,
      apply: (hazard) => rectifyHazard(hazard, body),
    }),
  );
  bind(returnHazardRoute, ({ actor, params, body }) =>
    changeHazard(store, actor, {
      verb: 'return',
      action: 'hazard.inspect',
      id: params.id,
      reason: body.reason,
      apply: returnHazard,
    }),
  );
  bind(closeHazardRoute, ({ actor, params, body }) =>
    changeHazard(store, actor, {
      verb: 'close',
      action: 'hazard.inspect',
      id: params.id,
      apply: (hazard) => closeHazard(hazard, body.on),
    }),
  );
  bind(relapseHazardRoute, ({ actor, params, body }) =>
    changeHazard(store, actor, {
      verb: 'relapse',
      action: 'hazard.inspect',
      id: params.id,
      reason: body.reason,
      apply: relapseHazard,
    }),
  );
}
