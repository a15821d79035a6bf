import type { z } from 'zod';
import type { listReports } from '../../contract/reports.ts';
import type { Report } from '../../domain/report.ts';
import { json, plain } from './noun-columns.ts';
import { newestFirst } from './noun-sorts.ts';
import { equal, type Noun } from './nouns.ts';

type ReportQuery = z.output<(typeof listReports)['query']>;

export const reports: Noun<Report, ReportQuery> = {
  table: 'report',
  action: 'report.read',
  holds: 'here',
  columns: {
    id: plain('id'),
    area: plain('area'),
    duty: plain('duty'),
    unit: plain('unit'),
    due: plain('due'),
    status: plain('status'),
    text: plain('content'),
    figures: json('figures'),
    figuresSeq: plain('figures_seq'),
    sentAt: plain('sent_at'),
    returnReason: plain('return_reason'),
  },
  sortBy: newestFirst('due'),
  matches: (query) => [
    equal('duty', query.duty),
    equal('unit', query.unit),
    equal('status', query.status),
  ],
};
