import { HOSTS } from '../platforms/hosts.ts';

export const affiliateStatistics = () => `https://${HOSTS.affise.affiliate}/v2/statistics/offers`;
export const affiliateOffer = (id: number) => `https://${HOSTS.affise.affiliate}/v2/offer/${id}/general`;
export const adminStatistics = () => `https://${HOSTS.affise.admin}/statistics/affise/offers`;
export const affiliateLogin = () => `https://${HOSTS.affise.affiliate}/v2/sign/in`;
