package cn.xieshou.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope;
import cn.xieshou.list.ListQuery;

/**
 * What a package is asked for (审计包范围).
 *
 * @param pairing the pairing with all below it, {@code null} for all that the reader sees
 * @param period the period that what has one is limited to, {@code null} for all
 * @param asKnownOn the moment whose books are asked for, {@code null} for now
 * @param within the pairings whose records are in it
 * @param lists the lists that it holds, those that all pairings share included
 */
record DossierQuery(PairingTree.@Nullable Node pairing, @Nullable String period, @Nullable String asKnownOn,
		Scope within, List<ListQuery> lists) {

}
