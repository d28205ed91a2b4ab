package cn.xieshou.figures;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.SubjectKind;
import cn.xieshou.values.Period;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

/**
 * What an indicator comes to for a pairing and a period (数据格): the one figure that
 * counts.
 *
 * @param indicator the indicator
 * @param pairing the pairing
 * @param period the period of the figure
 * @param basis whether it is actual or expected
 * @param subject whose figure it is: that of the pairing or its region, or of a park,
 * firm or event in it
 * @param figure the figure
 * @param value its value
 * @param asked the stretch that it was asked for, {@code null} where a year was
 */
public record Cell(IndicatorCard indicator, PairingTree.Node pairing, Period period, Basis basis, SubjectKind subject,
		UUID figure, Quantity value, @Nullable Span asked) {

}
