using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StatedEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "DecidedAt",
                table: "Rights_LegalEvent",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecidedBy",
                table: "Rights_LegalEvent",
                type: "TEXT",
                maxLength: 450,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsByClaimant",
                table: "Rights_LegalEvent",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Standing",
                table: "Rights_LegalEvent",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "StatedByPartyId",
                table: "Rights_LegalEvent",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ClosedInPublic",
                table: "Listings_Listing",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_Rights_LegalEvent_Standing_EnteredAt",
                table: "Rights_LegalEvent",
                columns: new[] { "Standing", "EnteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Claim_SubmittedBy",
                table: "Rights_Claim",
                column: "SubmittedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ListingReport_ReporterUserId",
                table: "Listings_ListingReport",
                column: "ReporterUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_ImportRun_UserId",
                table: "Imports_ImportRun",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Rights_LegalEvent_Standing_EnteredAt",
                table: "Rights_LegalEvent");

            migrationBuilder.DropIndex(
                name: "IX_Rights_Claim_SubmittedBy",
                table: "Rights_Claim");

            migrationBuilder.DropIndex(
                name: "IX_Listings_ListingReport_ReporterUserId",
                table: "Listings_ListingReport");

            migrationBuilder.DropIndex(
                name: "IX_Imports_ImportRun_UserId",
                table: "Imports_ImportRun");

            migrationBuilder.DropColumn(
                name: "DecidedAt",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "DecidedBy",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "IsByClaimant",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "Standing",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "StatedByPartyId",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "ClosedInPublic",
                table: "Listings_Listing");
        }
    }
}
