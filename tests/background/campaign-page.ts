import type { PageView } from '@/utils/model/page-view';
import { CAMPAIGN_IDS, OFFER_IDS } from '../platforms/story';
import { NOON } from './connections';

export const WEEK = { from: '2026-11-13', to: '2026-11-19' };

export function campaign(key: keyof typeof CAMPAIGN_IDS): PageView {
  return {
    dashboard: 'voluum',
    account: null,
    entity: { kind: 'campaign', id: CAMPAIGN_IDS[key] },
    rowsAre: 'offer',
    days: { range: WEEK },
    visible: null,
    readAt: NOON,
  };
}

export function offer(key: keyof typeof OFFER_IDS): PageView {
  return { ...campaign('keto'), entity: { kind: 'offer', id: OFFER_IDS[key] } };
}
