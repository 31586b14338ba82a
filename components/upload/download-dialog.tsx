'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import './upload.css';
import { Dialog } from '../ui/dialog';

type Props = {
  place: { districtId: string; year: number };
  departments: readonly { id: string; name: string }[];
  onClose: () => void;
};

/** Which table to take along: the office chooses whose. The department that is looked at comes first to mind. */
export function DownloadDialog({ place, departments, onClose }: Props) {
  const looked = useSearchParams().get('department');
  const [department, setDepartment] = useState(
    () => departments.find(({ name }) => name === looked)?.id ?? '',
  );
  const href = (format: 'xlsx' | 'csv') => {
    const query = new URLSearchParams({ year: String(place.year), format });
    if (department) query.set('department', department);
    return `/d/${place.districtId}/entry/export?${query}`;
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="下载表格"
      footer={
        <>
          <a className="btn" href={href('csv')} download onClick={onClose}>
            下载 CSV
          </a>
          <a className="btn btn-main" href={href('xlsx')} download onClick={onClose}>
            下载 Excel 表格
          </a>
        </>
      }
    >
      {departments.length > 0 && (
        <label className="upload-choice">
          范围
          <select
            className="field"
            value={department}
            onChange={(event) => setDepartment(event.currentTarget.value)}
          >
            <option value="">全部责任单位</option>
            {departments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <p>
        表格中已有目前的数值，可以不联网填写。只填淡黄色的格子，填完用“上传表格”交回；上传后先核对变化，确认后才写入。
      </p>
      <p className="hint mt-2">Excel、WPS 均可打开。CSV 供其他软件导入导出。</p>
    </Dialog>
  );
}
