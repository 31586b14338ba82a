/** Stands where a plan prints no lead department. */
export const NO_OWNER = '未明确责任单位';

/** The same in an address: a filter for indicators without a lead department. */
export const NO_DEPARTMENT = 'none';
