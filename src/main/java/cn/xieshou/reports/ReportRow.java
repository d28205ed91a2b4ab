package cn.xieshou.reports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;

/**
 * A row (行).
 *
 * @param name what it is of
 * @param href where that is
 * @param pairing whose it is, so who reports it; {@code null} for what is no pairing's
 * @param aggregate whether it stands for several, so that it is in no sum
 * @param cells its cells, one for each column
 */
record ReportRow(String name, @Nullable String href, PairingTree.@Nullable Node pairing, boolean aggregate,
		List<ReportCell> cells) {

}
