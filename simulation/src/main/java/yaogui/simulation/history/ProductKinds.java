package yaogui.simulation.history;

import java.util.Locale;
import java.util.Optional;
import yaogui.protocol.ProductClass;

/** Which class of goods a table's word for a kind of product means. */
final class ProductKinds {

    private ProductKinds() {}

    /** The class; nothing for a word that means none of them. */
    static Optional<ProductClass> find(String kind) {
        String word = kind.toLowerCase(Locale.ROOT);
        for (ProductClass one : ProductClass.values()) {
            if (word.equals(one.text()) || word.equals(chinese(one)) || isOf(one, word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(ProductClass one, String word) {
        return switch (one) {
            case CONDOM -> word.contains("condom");
            case GEL -> word.contains("gel");
            case FILM -> word.contains("film");
            case SUPPOSITORY -> word.contains("suppositor");
            case PILL -> !word.contains("emergency") && (word.contains("pill") || word.contains("oral"));
            case EMERGENCY_PILL -> word.contains("emergency");
            case INJECTION -> word.contains("inject");
            case IMPLANT -> word.contains("implant");
            case INTRAUTERINE_DEVICE -> word.contains("intrauterine");
        };
    }

    /** What only trained staff give; no self-service point would have it. */
    static boolean isGivenByHand(ProductClass one) {
        return switch (one) {
            case INJECTION, IMPLANT, INTRAUTERINE_DEVICE -> true;
            case CONDOM, GEL, FILM, SUPPOSITORY, PILL, EMERGENCY_PILL -> false;
        };
    }

    /** The class as staff call it. */
    static String chinese(ProductClass one) {
        return switch (one) {
            case CONDOM -> "避孕套";
            case GEL -> "避孕凝胶";
            case FILM -> "避孕药膜";
            case SUPPOSITORY -> "避孕栓";
            case PILL -> "口服避孕药";
            case EMERGENCY_PILL -> "紧急避孕药";
            case INJECTION -> "避孕针";
            case IMPLANT -> "皮下埋植剂";
            case INTRAUTERINE_DEVICE -> "宫内节育器";
        };
    }
}
