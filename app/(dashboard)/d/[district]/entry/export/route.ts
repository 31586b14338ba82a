import type { NextRequest } from 'next/server';
import { writeTableCsv } from '@/lib/documents/table/write-table-csv';
import { writeWorkbook } from '@/lib/documents/table/write-workbook';
import { entryTableQuerySchema, periodParamsSchema } from '@/lib/schemas/address';
import { attachmentHeader } from '@/lib/server/attachment-header';
import { handleRoute } from '@/lib/server/handle-route';
import { exportEntryTable } from '@/lib/services/export-entry-table';
import { formatDayTime } from '@/lib/view/format-date';
import { tableFileName, tableHeading } from '@/lib/documents/table/table-names';
import { districtFrame } from '../../district-frame';

type Context = { params: Promise<{ district: string }> };

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** The table to fill in, as a workbook or as CSV. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return handleRoute(async (actor) => {
    const { district } = await params;
    const query = Object.fromEntries(request.nextUrl.searchParams);
    const { format, department } = entryTableQuerySchema.parse(query);
    const frame = await districtFrame(actor, district);
    const year = periodParamsSchema.parse(query).year ?? frame.currentYear;
    const now = new Date();
    const table = await exportEntryTable(
      actor,
      { districtId: district, year, departmentId: department },
      now,
    );
    const body =
      format === 'csv'
        ? writeTableCsv(table.lines)
        : await writeWorkbook(table.lines, tableHeading(table, year, formatDayTime(now)));
    return new Response(body, {
      headers: {
        'content-type': TYPES[format],
        'content-disposition': attachmentHeader(
          `${tableFileName(table, year)}.${format}`,
          `entry-${district}-${year}.${format}`,
        ),
        'cache-control': 'no-store',
      },
    });
  });
}
