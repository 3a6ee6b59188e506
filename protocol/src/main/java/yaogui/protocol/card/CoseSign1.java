package yaogui.protocol.card;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A payload with one signature: COSE_Sign1 of RFC 9052, written with tag 18, read with or without it.
 *
 * @param protectedHeader the encoded header map that the signature covers
 * @param signed what {@code protectedHeader} says
 * @param unsigned what the header says that no signature covers: anybody may have written it
 */
record CoseSign1(
        Octets protectedHeader, CborValue.IntMap signed, CborValue.IntMap unsigned, Octets payload, Octets signature) {

    private static final long TAG = 18;
    /** May stand before it: RFC 8392, 6. */
    private static final long CWT_TAG = 61;

    private static final long ALGORITHM = 1;
    private static final long CRITICAL = 2;
    private static final long KEY_ID = 4;

    /** An envelope as we write it, its signature still to be made. */
    static CoseSign1 unsigned(CardAlgorithm algorithm, Octets keyId, byte[] payload) {
        var header = new CborValue.IntMap(
                Map.of(ALGORITHM, new CborValue.Int(algorithm.coseNumber()), KEY_ID, new CborValue.Bytes(keyId)));
        return new CoseSign1(
                Octets.copyOf(CborWriter.write(header)),
                header,
                CborValue.IntMap.EMPTY,
                Octets.copyOf(payload),
                Octets.copyOf(new byte[0]));
    }

    CoseSign1 withSignature(byte[] bytes) {
        return new CoseSign1(protectedHeader, signed, unsigned, payload, Octets.copyOf(bytes));
    }

    byte[] encode() {
        return CborWriter.write(new CborValue.Tagged(
                TAG,
                CborValue.Array.of(
                        new CborValue.Bytes(protectedHeader),
                        unsigned,
                        new CborValue.Bytes(payload),
                        new CborValue.Bytes(signature))));
    }

    static CoseSign1 decode(byte[] bytes) throws MalformedInput {
        CborValue value = without(TAG, without(CWT_TAG, CborReader.read(bytes)));
        if (value instanceof CborValue.Array(var items)
                && items.size() == 4
                && items.get(0) instanceof CborValue.Bytes(Octets header)
                && items.get(1) instanceof CborValue.IntMap unsigned
                && items.get(2) instanceof CborValue.Bytes(Octets payload)
                && items.get(3) instanceof CborValue.Bytes(Octets signature)) {
            return new CoseSign1(header, headerMap(header), unsigned, payload, signature);
        }
        throw new MalformedInput("This CBOR is no COSE_Sign1.");
    }

    private static CborValue without(long unwanted, CborValue value) {
        return value instanceof CborValue.Tagged(long tag, CborValue inner) && tag == unwanted ? inner : value;
    }

    private static CborValue.IntMap headerMap(Octets header) throws MalformedInput {
        CborValue value = header.length() == 0 ? CborValue.IntMap.EMPTY : CborReader.read(header.bytes());
        if (value instanceof CborValue.IntMap map && !map.has(CRITICAL)) {
            return map;
        }
        throw new MalformedInput("The protected header is no map, or demands an extension that is not known here.");
    }

    /** The bytes that are signed: Sig_structure with context Signature1 and no external data, RFC 9052, 4.4. */
    byte[] toBeSigned() {
        return CborWriter.write(CborValue.Array.of(
                new CborValue.Text("Signature1"),
                new CborValue.Bytes(protectedHeader),
                CborValue.bytes(new byte[0]),
                new CborValue.Bytes(payload)));
    }

    /** The algorithm of the protected header. */
    OptionalLong algorithm() {
        return signed.get(ALGORITHM) instanceof CborValue.Int(long number)
                ? OptionalLong.of(number)
                : OptionalLong.empty();
    }

    /** The key id of the protected header; one that stands unprotected alone counts as none. */
    Optional<Octets> keyId() {
        return signed.get(KEY_ID) instanceof CborValue.Bytes(Octets keyId) ? Optional.of(keyId) : Optional.empty();
    }

    /** Whether the unprotected header names a key too, and another one than the signature covers. */
    boolean namesTwoKeys() {
        CborValue inside = signed.get(KEY_ID);
        CborValue outside = unsigned.get(KEY_ID);
        return inside != null && outside != null && !inside.equals(outside);
    }
}
