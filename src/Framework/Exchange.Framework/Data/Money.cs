using System.Globalization;

namespace Exchange.Framework.Data;

/// <summary>An amount of Chinese yuan in whole fen (rules GEN-03). May be negative in differences.</summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public static Money Zero => default;

    /// <summary>The amount in yuan, two decimals.</summary>
    public decimal Yuan => Fen / 100m;

    /// <summary>Rounds half away from zero to whole fen.</summary>
    /// <exception cref="OverflowException">The amount does not fit into 64 bits of fen.</exception>
    public static Money FromYuan(decimal yuan) =>
        new(checked((long)decimal.Round(yuan * 100m, 0, MidpointRounding.AwayFromZero)));

    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));

    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>Plain yuan with two decimals, for logs and files.</summary>
    public override string ToString() => Yuan.ToString("0.00", CultureInfo.InvariantCulture);
}
