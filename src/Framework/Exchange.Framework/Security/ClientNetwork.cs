using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Exchange.Framework.Security;

/// <summary>What counts as one visitor for limits by network address.</summary>
public static class ClientNetwork
{
    private const int NetworkBytes = 8;

    /// <summary>The IPv4 address, or the /64 network of an IPv6 address: a single line has 2⁶⁴ addresses to choose from.</summary>
    public static string Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
        {
            return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
