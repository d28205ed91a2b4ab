package cn.xieshou.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.DetailPanel;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Days;

/** The versions of a document and which is in force today, on its page (版本与效力). */
@Component
class VersionsPanel implements DetailPanel {

	private final DocumentRegister register;

	private final DocumentChains chains;

	private final Clock clock;

	VersionsPanel(DocumentRegister register, DocumentChains chains, Clock clock) {
		this.register = register;
		this.chains = chains;
		this.clock = clock;
	}

	/**
	 * The versions.
	 *
	 * @param on the day that is asked for, today
	 * @param versions the newest first
	 * @param present the one whose page it is
	 */
	record Content(LocalDate on, List<DocumentChains.Version> versions, UUID present) {

		/** The version whose page it is. */
		public DocumentChains.Version own() {
			return this.versions.stream().filter((one) -> one.id().equals(this.present)).findAny().orElseThrow();
		}

	}

	@Override
	public @Nullable Object content(Register<?, ?> register, RegisterEntry entry, Record form) {
		if (!register.code().equals(this.register.code())) {
			return null;
		}
		LocalDate today = Days.today(this.clock);
		return new Content(today, newestFirst(this.chains.of(entry.getId(), today)), entry.getId());
	}

	private static List<DocumentChains.Version> newestFirst(List<DocumentChains.Version> versions) {
		List<DocumentChains.Version> turned = new ArrayList<>(versions);
		Collections.reverse(turned);
		return turned;
	}

	@Override
	public String template() {
		return "evidence/versions :: versions";
	}

	@Override
	public Position position() {
		return Position.SIDE;
	}

	/** The title heads the page. */
	@Override
	public Set<String> fields() {
		return Set.of("title", "validFrom", "validTo", "replaces");
	}

}
