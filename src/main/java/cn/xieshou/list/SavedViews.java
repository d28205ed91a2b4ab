package cn.xieshou.list;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Neighbours;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.Register;
import cn.xieshou.values.Ids;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/** The views of lists that readers keep for themselves and for others (视图). */
@Service
@Transactional
public class SavedViews {

	private static final int LONGEST_NAME = 40;

	/** So many views of a type one keeps, and so many of others one is offered. */
	private static final int MOST = 30;

	/** So many views of a type are shared by those who work for one body. */
	private static final int MOST_SHARED = 5;

	private final JdbcClient jdbc;

	private final Listing listing;

	private final Access access;

	private final Neighbours neighbours;

	private final Clock clock;

	SavedViews(JdbcClient jdbc, Listing listing, Access access, Neighbours neighbours, Clock clock) {
		this.jdbc = jdbc;
		this.listing = listing;
		this.access = access;
		this.neighbours = neighbours;
		this.clock = clock;
	}

	/**
	 * The reader's own views of a type, and those that others share whose scope has
	 * something in common with the reader's; of these no body takes the place of another.
	 * Not one transaction: a view that cannot be read would doom it.
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public List<SavedView> of(Register<?, ?> register) {
		List<SavedView> views = new ArrayList<>(this.jdbc
			.sql("select id, name, conditions, shared, true as own, owner from saved_view where type = ?"
					+ " and account_id = ? order by created_at limit " + MOST)
			.params(register.code(), this.access.actor().id())
			.query(SavedView.class)
			.list());
		views.addAll(shared(register));
		return views;
	}

	private List<SavedView> shared(Register<?, ?> register) {
		Condition near = this.neighbours.sharingScope("v.account_id");
		List<Object> arguments = new ArrayList<>(List.of(register.code(), this.access.actor().id()));
		arguments.addAll(near.arguments());
		return this.jdbc.sql("""
				select id, name, conditions, shared, false as own, owner from (
				select v.*, row_number() over (partition by a.unit order by v.created_at desc) as turn
				from saved_view v join account a on a.id = v.account_id
				where v.type = ? and v.shared and v.account_id <> ? and\s""" + near.sql() + """
				) view order by turn, created_at limit\s""" + MOST)
			.params(arguments)
			.query(SavedView.class)
			.list()
			.stream()
			.filter((view) -> isReadable(register, view.conditions()))
			.toList();
	}

	/** A view that names what the reader may not see is none for them. */
	private boolean isReadable(Register<?, ?> register, String conditions) {
		try {
			query(register, conditions);
			return true;
		}
		catch (BadListParameter ex) {
			return false;
		}
	}

	/**
	 * Reads conditions as they stand in an address.
	 * @throws BadListParameter if one cannot be read or names what the reader may not see
	 */
	ListQuery query(Register<?, ?> register, String conditions) {
		return this.listing.query(register, parameters(conditions));
	}

	private static MultiValueMap<String, String> parameters(String conditions) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		UriComponentsBuilder.newInstance()
			.query(conditions)
			.build()
			.getQueryParams()
			.forEach((name, values) -> values
				.forEach((value) -> parameters.add(decoded(name), (value != null) ? decoded(value) : "")));
		return parameters;
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	/**
	 * Keeps a view; the same once more is the same view.
	 * @throws Refusal if it has no name, or the name is too long, or the reader keeps or
	 * the reader's body shares as many as they may
	 */
	void keep(Register<?, ?> register, String name, String conditions, boolean shared) {
		this.access.scope(Permission.READ);
		Actor reader = this.access.actor();
		String called = name.strip();
		if (!PlainText.isVisible(called) || PlainText.firstForbiddenInLine(called).isPresent()
				|| called.length() > LONGEST_NAME) {
			throw new Refusal("list.view.named", LONGEST_NAME);
		}
		this.neighbours.oneAtATime(reader.unit());
		if (count("v.account_id = ?", register, reader.id()) >= MOST) {
			throw new Refusal("list.view.enough", MOST);
		}
		if (shared && count("v.shared and a.unit = ?", register, reader.unit()) >= MOST_SHARED) {
			throw new Refusal("list.view.sharedEnough", reader.unit(), MOST_SHARED);
		}
		this.jdbc
			.sql("insert into saved_view (id, account_id, owner, type, name, conditions, shared, created_at)"
					+ " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
			.params(Ids.next(), reader.id(), reader.displayName(), register.code(), called, conditions, shared,
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	private int count(String which, Register<?, ?> register, Object value) {
		return this.jdbc
			.sql("select count(*) from saved_view v join account a on a.id = v.account_id where v.type = ? and "
					+ which)
			.params(register.code(), value)
			.query(Integer.class)
			.single();
	}

	/**
	 * Drops one of the reader's own views.
	 * @return the type of list that it was a view of
	 * @throws NotFound if the reader has none with that id
	 */
	String drop(UUID id) {
		return this.jdbc.sql("delete from saved_view where id = ? and account_id = ? returning type")
			.params(id, this.access.actor().id())
			.query(String.class)
			.optional()
			.orElseThrow(() -> new NotFound("view " + id));
	}

}
