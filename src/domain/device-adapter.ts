/** In which form a sender speaks: ours, or that of a vendor's platform. */
export const adapterNames = ['standard', 'ctwing', 'onenet', 'charging_cloud'] as const;
export type AdapterName = (typeof adapterNames)[number];
