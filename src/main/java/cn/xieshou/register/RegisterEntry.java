package cn.xieshou.register;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.hibernate.annotations.CompositeTypeRegistration;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.QuantityColumns;
import cn.xieshou.values.Stated;

/**
 * A posted record (已入账记录). Record tables hold nothing else, so readers never ask for a
 * state; every change is a posting and keeps the row as it was in the history table, the
 * name of the table with {@code _history}.
 */
@MappedSuperclass
@CompositeTypeRegistration(embeddableClass = Quantity.class, userType = QuantityColumns.OfQuantity.class)
@CompositeTypeRegistration(embeddableClass = Stated.class, userType = QuantityColumns.OfStated.class)
public abstract class RegisterEntry implements Rooted {

	@Id
	private UUID id = Ids.next();

	@Version
	private int version = 1;

	@PartitionKey
	@Column(updatable = false)
	private UUID rootId = PairingTree.COMMONS;

	@Column(name = "pairing_id")
	private @Nullable UUID pairingId;

	private String name;

	private @Nullable String ref;

	/** Pairs of neighbouring characters of what the record is found by. */
	@JdbcTypeCode(SqlTypes.ARRAY)
	private String[] grams = {};

	private @Nullable UUID filingId;

	private @Nullable Integer filingLine;

	private Instant postedAt = Instant.EPOCH;

	@SuppressWarnings("NullAway.Init")
	protected RegisterEntry() {
	}

	protected RegisterEntry(String name) {
		this.name = name;
	}

	protected void rename(String name) {
		this.name = name;
	}

	/** Says where the record belongs and which filing line it says what it says by. */
	public void post(Place place, @Nullable String ref, UUID filing, int line, Instant at) {
		this.id = place.record();
		this.rootId = place.root();
		this.pairingId = place.pairing();
		this.ref = ref;
		this.filingId = filing;
		this.filingLine = line;
		this.postedAt = at;
		this.grams = Bigrams.of(searchText());
	}

	/** What the record is found by in lists; its name and outside reference at least. */
	protected String searchText() {
		return (this.ref != null) ? this.name + " " + this.ref : this.name;
	}

	/** What the record is found by, in lists and elsewhere. */
	public final String foundBy() {
		return searchText();
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	/** How many times the record was posted. */
	public int getVersion() {
		return this.version;
	}

	@Override
	public UUID getRootId() {
		return this.rootId;
	}

	@Override
	public @Nullable UUID getPairingId() {
		return this.pairingId;
	}

	public String getName() {
		return this.name;
	}

	public @Nullable String getRef() {
		return this.ref;
	}

	/**
	 * The filing that the record's present content comes from, {@code null} for reference
	 * data.
	 */
	public @Nullable UUID getFilingId() {
		return this.filingId;
	}

	public @Nullable Integer getFilingLine() {
		return this.filingLine;
	}

	public Instant getPostedAt() {
		return this.postedAt;
	}

}
