package cn.xieshou.exports;

import java.util.List;
import java.util.Map;

/**
 * What somebody asks for (导出要求).
 *
 * @param what the type of records, or {@code figures}
 * @param filter the conditions of the list
 */
record ExportOrder(String what, ExportFormat format, Map<String, List<String>> filter) {

}
