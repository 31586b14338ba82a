import { ProblemState } from '@/components/ui/problem-state';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';

/** A kind word for those whose accounts see one district; null for those who can compare. The service decides again. */
export function onlyForSuperior(actor: Actor, district: string) {
  if (!can(actor, { type: 'district.compare', districtId: district })) {
    return (
      <ProblemState
        title="区县比较由上级妇儿工委使用"
        message="您的账号只查看本区县的数据，没有可以比较的其他区县。需要了解本区县在各区县中的位置，请联系上级妇儿工委办。"
        action={{ href: `/d/${district}/overview`, label: '查看本区县总览' }}
      />
    );
  }
  if (actor.districtIds.length > 1) return null;
  return (
    <ProblemState
      title="目前只有一个区县"
      message="您的账号名下只有一个区县，还不能比较。需要增加区县，请联系系统管理员。"
      action={{ href: `/d/${district}/overview`, label: '查看该区县总览' }}
    />
  );
}
